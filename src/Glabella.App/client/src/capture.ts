import './capture/capture-app';
