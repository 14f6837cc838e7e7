/** Changes to an approved budget: 追加, 调减, 调剂, 结转, requested by one person and approved by another. */
package org.jixiao.budget.adjustment;
