/** Households, their members and their categories: who they are, and where that is known from. */
package org.jixiao.beneficiary.household;
