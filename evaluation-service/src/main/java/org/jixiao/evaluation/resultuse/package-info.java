/** The use of results (结果应用): what a grade suggests for the next budget, and what the finance bureau made of it. */
package org.jixiao.evaluation.resultuse;
