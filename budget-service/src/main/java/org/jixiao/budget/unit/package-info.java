/** Budget units (预算单位), their dated profiles, and the facts that these tell. */
package org.jixiao.budget.unit;
