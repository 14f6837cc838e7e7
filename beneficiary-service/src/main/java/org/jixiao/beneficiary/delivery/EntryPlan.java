package org.jixiao.beneficiary.delivery;

import java.util.UUID;
import org.jixiao.beneficiary.programme.Standard;

/** One entry that was decided on. {@code member} is null where the household as such benefits. */
record EntryPlan(UUID household, UUID member, Standard standard, int persons, String township, DeliveryProof proof) {}
