import 'uplot/dist/uPlot.min.css';
import './planner/planner.css';
import './planner/ui/app';
