/** Kills the suite's processes under writers, starts them again, and audits what is left. */
package org.jixiao.crash;
