/** Generated requests against the running suite, and the judgement of every answer. */
package org.jixiao.fuzz;
