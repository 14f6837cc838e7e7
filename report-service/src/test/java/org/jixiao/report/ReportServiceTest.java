package org.jixiao.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.jixiao.testkit.SuiteResource;

/** The service as it runs: its own database and roles, signed tokens, peers that answer for the seed unit. */
@QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
@QuarkusTestResource(RecordedPeers.class)
public abstract class ReportServiceTest {}
