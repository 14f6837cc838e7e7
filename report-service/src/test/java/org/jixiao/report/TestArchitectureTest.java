package org.jixiao.report;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.jixiao.testkit.TestRules;

@AnalyzeClasses(packages = "org.jixiao.report", importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(TestRules.class);
}
