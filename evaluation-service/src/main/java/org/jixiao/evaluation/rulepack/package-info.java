/** Rule packs (规则集): everything that varies by region and year, as versioned data that proves itself by examples. */
package org.jixiao.evaluation.rulepack;
