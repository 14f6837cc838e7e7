/** Files that stand behind an indicator (佐证材料): handed in, listed, opened; never changed or taken away. */
package org.jixiao.evaluation.evidence;
