/** Amounts in yuan and the rates between them. */
package org.jixiao.common.money;
