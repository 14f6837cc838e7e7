/** Which projects' performance targets have to be examined again, because an adjustment changed their money. */
package org.jixiao.budget.targetreview;
