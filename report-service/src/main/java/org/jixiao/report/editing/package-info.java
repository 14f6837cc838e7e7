/** 正文编辑: a clerk rewrites prose of a draft; figures stay quoted, and every version is kept. */
package org.jixiao.report.editing;
