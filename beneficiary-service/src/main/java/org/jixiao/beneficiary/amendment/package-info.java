/** Changes of what is registered of a household: proposed by one person, approved by another, never undone silently. */
package org.jixiao.beneficiary.amendment;
