/** Finance reviews (财政复核): scores beside the self-scores, never over them, and what the differences say of a unit. */
package org.jixiao.evaluation.review;
