package org.jixiao.beneficiary;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.jixiao.testkit.HouseRules;

@AnalyzeClasses(
        packages = {
            "org.jixiao.beneficiary",
            "org.jixiao.common",
            "org.jixiao.todos",
            "org.jixiao.facts",
            "org.jixiao.feed",
            "org.jixiao.sheets"
        },
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);
}
