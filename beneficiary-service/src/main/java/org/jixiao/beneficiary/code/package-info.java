/** How enums are spelt at the edges: lower-case words joined by hyphens, in JSON and in the database alike. */
package org.jixiao.beneficiary.code;
