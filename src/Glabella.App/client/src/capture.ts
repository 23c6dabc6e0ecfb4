import './capture/capture.css';
import './capture/capture-app';
