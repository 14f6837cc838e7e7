package org.jixiao.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One parameter of an operation.
 *
 * @param in     {@code path}, {@code query} or {@code header}
 * @param schema the published schema, references resolved one level
 */
public record Parameter(String name, String in, boolean required, JsonNode schema) {}
