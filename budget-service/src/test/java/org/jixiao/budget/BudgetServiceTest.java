package org.jixiao.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.jixiao.testkit.SuiteResource;

/** The service as it runs: its own database and roles, signed tokens. */
@QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name = "service", value = "budget"))
public abstract class BudgetServiceTest {}
