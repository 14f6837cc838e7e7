/** Turns a template and a frozen snapshot into a narrative: text whose every figure names the facts behind it. */
package org.jixiao.report.narrative;
