/** How this service writes its enumerations: {@code at-least}, not {@code AT_LEAST}. */
package org.jixiao.evaluation.json;
