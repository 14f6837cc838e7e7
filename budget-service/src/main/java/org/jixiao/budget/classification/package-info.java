/** Classifications (政府收支分类科目) by year: which codes a budget may use. */
package org.jixiao.budget.classification;
