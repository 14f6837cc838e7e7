package org.jixiao.beneficiary.imports;

import org.jixiao.sheets.UploadedFile;

/** A file for one unit, as it was uploaded. */
record StartImport(String region, String unit, boolean dryRun, UploadedFile file) {}
