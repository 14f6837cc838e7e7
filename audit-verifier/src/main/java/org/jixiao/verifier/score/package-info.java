/** Recomputes scores from the text of their traces, with none of the code that made them. */
package org.jixiao.verifier.score;
