/** 公开统计表: counts of a year that is over, as anybody may read them, without the small groups. */
package org.jixiao.beneficiary.statistics;
