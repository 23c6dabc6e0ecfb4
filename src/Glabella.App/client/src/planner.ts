import 'uplot/dist/uPlot.min.css';
import './planner/planner.css';
import './planner/propose.css';
import './planner/ui/app';
