package org.jixiao.report.prose;

/**
 * One thing that is wrong with prose.
 *
 * @param block of the narrative, from 0
 * @param from first character in the block's text, from 0
 * @param to the character behind it
 * @param written the words themselves; empty where they are personal data or cannot be seen
 * @param message a sentence that a clerk can act on
 */
public record ProseFinding(ProseRule rule, int block, int from, int to, String written, String message) {}
