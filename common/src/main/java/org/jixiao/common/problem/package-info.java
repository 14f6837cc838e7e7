/** Every refusal as one RFC 9457 problem document, in Chinese and in English. */
package org.jixiao.common.problem;
