import './atlas/atlas.css';
import './atlas/atlas-face';
import { connect } from './atlas/controls';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-atlas]')) connect(form);
