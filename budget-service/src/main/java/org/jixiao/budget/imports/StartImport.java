package org.jixiao.budget.imports;

import org.jixiao.sheets.UploadedFile;

/** @param unit a unit, a department (three digits) or {@code *}: rows of others go back */
record StartImport(String region, String unit, boolean dryRun, UploadedFile file) {}
