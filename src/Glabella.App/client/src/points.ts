// The page links the style of the capture page, whose landmark editor it shows.
import './points/points-page';
