package org.jixiao.common.fact;

/**
 * What the owner of the records measured.
 *
 * @param value  decimal string or text, null where nothing can be stated
 * @param source relative URL of the records behind the value
 */
public record FactReading(String value, long rows, String rowsDigest, String source) {}
