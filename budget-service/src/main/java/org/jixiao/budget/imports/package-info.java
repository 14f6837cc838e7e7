/** Payment files of the treasury or the integrated system (国库、预算管理一体化): checked, loaded, and returned with reasons. */
package org.jixiao.budget.imports;
