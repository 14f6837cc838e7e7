/** What-if (试算): a draft or published rule pack, tried on the evaluations of past years; nothing that is stored moves. */
package org.jixiao.evaluation.whatif;
