import './atlas/atlas.css';
import './atlas/atlas-face';
