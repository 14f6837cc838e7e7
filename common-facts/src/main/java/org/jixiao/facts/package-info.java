/** The Fact contract that budget, beneficiary and evaluation serve alike; each brings its own {@link org.jixiao.facts.FactSource}. */
package org.jixiao.facts;
