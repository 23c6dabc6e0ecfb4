import './site.css';
import { startDraw } from './site/draw';
import { startFind } from './site/find';
import { startKeys } from './site/keys';
import { startOnce } from './site/once';
import { startPrint } from './site/print';

startKeys();
startFind();
startOnce();
startPrint();
startDraw();
