package org.jixiao.beneficiary;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.jixiao.testkit.SuiteResource;

/** The service as it runs: its own database and roles, signed tokens, its own key store. */
@QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name = "service", value = "beneficiary"))
public abstract class BeneficiaryServiceTest {}
