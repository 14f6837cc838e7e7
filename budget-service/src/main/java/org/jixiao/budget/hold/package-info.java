/** Holds on projects (支出管控): set by whoever watches the targets, asked by every payment. */
package org.jixiao.budget.hold;
