package org.jixiao.beneficiary;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.jixiao.testkit.SuiteResource;

/** The service as it runs: its own database and roles, signed tokens, its own key store, a budget-service that answers. */
@QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(RecordedBudget.class)
public abstract class BeneficiaryServiceTest {}
