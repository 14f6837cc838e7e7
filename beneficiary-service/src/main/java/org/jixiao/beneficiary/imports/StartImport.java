package org.jixiao.beneficiary.imports;

/** A file that was read and found to have its columns, ready to be queued. */
record StartImport(String region, String unit, boolean dryRun, String text, Table table) {}
