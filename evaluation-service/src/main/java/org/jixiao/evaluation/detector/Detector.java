package org.jixiao.evaluation.detector;

import java.util.List;

/** One or more rules about one matter. */
interface Detector {

    List<Finding> find(UnitYear year);
}
