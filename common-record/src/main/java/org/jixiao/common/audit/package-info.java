/** The hash-chained record of business acts, and the recorded time that they carry. */
package org.jixiao.common.audit;
