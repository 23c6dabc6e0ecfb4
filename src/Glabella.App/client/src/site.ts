import './site.css';
import { startFind } from './site/find';
import { startKeys } from './site/keys';
import { startOnce } from './site/once';

startKeys();
startFind();
startOnce();
