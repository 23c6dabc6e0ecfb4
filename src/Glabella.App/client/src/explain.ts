import './explain/explain.css';
import './explain/explain-face';
