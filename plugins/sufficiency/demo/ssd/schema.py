"""The tables the made-up case management system holds: SSD v1.4.5, column for column, and the care leavers' own.

The order of the columns is the order in which this folder fills them.
"""

TABLES: dict[str, str] = {
    "ssd_person": """
        pers_legacy_id NVARCHAR(48), pers_person_id NVARCHAR(48), pers_upn NVARCHAR(13), pers_forename
        NVARCHAR(100), pers_surname NVARCHAR(255), pers_sex NVARCHAR(20), pers_gender NVARCHAR(10),
        pers_ethnicity NVARCHAR(48), pers_dob DATETIME, pers_single_unique_id NVARCHAR(48), pers_upn_unknown
        NVARCHAR(6), pers_send_flag NCHAR(5), pers_expected_dob DATETIME, pers_death_date DATETIME,
        pers_is_mother NCHAR(1), pers_nationality NVARCHAR(48)
    """,
    "ssd_family": """
        fami_table_id NVARCHAR(48), fami_family_id NVARCHAR(48), fami_person_id NVARCHAR(48)
    """,
    "ssd_address": """
        addr_table_id NVARCHAR(48), addr_person_id NVARCHAR(48), addr_address_type NVARCHAR(48),
        addr_address_start_date DATETIME, addr_address_end_date DATETIME, addr_address_postcode NVARCHAR(15),
        addr_address_json NVARCHAR(1000)
    """,
    "ssd_disability": """
        disa_table_id NVARCHAR(48), disa_person_id NVARCHAR(48), disa_disability_code NVARCHAR(48)
    """,
    "ssd_immigration_status": """
        immi_immigration_status_id NVARCHAR(48), immi_person_id NVARCHAR(48), immi_immigration_status_start_date
        DATETIME, immi_immigration_status_end_date DATETIME, immi_immigration_status NVARCHAR(100)
    """,
    "ssd_mother": """
        moth_table_id NVARCHAR(48), moth_person_id NVARCHAR(48), moth_childs_person_id NVARCHAR(48),
        moth_childs_dob DATETIME
    """,
    "ssd_linked_identifiers": """
        link_table_id NVARCHAR(48), link_person_id NVARCHAR(48), link_identifier_type NVARCHAR(100),
        link_identifier_value NVARCHAR(100), link_valid_from_date DATETIME, link_valid_to_date DATETIME
    """,
    "ssd_legal_status": """
        lega_legal_status_id NVARCHAR(48), lega_person_id NVARCHAR(48), lega_legal_status NVARCHAR(100),
        lega_legal_status_start_date DATETIME, lega_legal_status_end_date DATETIME
    """,
    "ssd_cla_episodes": """
        clae_cla_episode_id NVARCHAR(48), clae_person_id NVARCHAR(48), clae_cla_placement_id NVARCHAR(48),
        clae_cla_episode_start_date DATETIME, clae_cla_episode_start_reason NVARCHAR(100),
        clae_cla_primary_need_code NVARCHAR(3), clae_cla_episode_ceased_date DATETIME,
        clae_cla_episode_ceased_reason NVARCHAR(255), clae_cla_id NVARCHAR(48), clae_referral_id NVARCHAR(48),
        clae_cla_last_iro_contact_date DATETIME, clae_entered_care_date DATETIME
    """,
    "ssd_cla_placement": """
        clap_cla_placement_id NVARCHAR(48), clap_cla_id NVARCHAR(48), clap_person_id NVARCHAR(48),
        clap_cla_placement_start_date DATETIME, clap_cla_placement_type NVARCHAR(100), clap_cla_placement_urn
        NVARCHAR(48), clap_cla_placement_distance FLOAT, clap_cla_placement_provider NVARCHAR(48),
        clap_cla_placement_postcode NVARCHAR(8), clap_cla_placement_end_date DATETIME,
        clap_cla_placement_change_reason NVARCHAR(100)
    """,
    "ssd_cla_reviews": """
        clar_cla_review_id NVARCHAR(48), clar_cla_id NVARCHAR(48), clar_cla_person_id NVARCHAR(48),
        clar_cla_review_due_date DATETIME, clar_cla_review_date DATETIME, clar_cla_review_cancelled NCHAR(1),
        clar_cla_review_participation NVARCHAR(100)
    """,
    "ssd_cla_visits": """
        clav_cla_visit_id NVARCHAR(48), clav_cla_id NVARCHAR(48), clav_person_id NVARCHAR(48),
        clav_cla_visit_date DATETIME, clav_cla_visit_seen NCHAR(1), clav_cla_visit_seen_alone NCHAR(1)
    """,
    "ssd_cla_care_plan": """
        lacp_table_id NVARCHAR(48), lacp_person_id NVARCHAR(48), lacp_cla_care_plan_start_date DATETIME,
        lacp_cla_care_plan_end_date DATETIME, lacp_cla_care_plan_json NVARCHAR(1000)
    """,
    "ssd_missing": """
        miss_table_id NVARCHAR(48), miss_person_id NVARCHAR(48), miss_missing_episode_start_date DATETIME,
        miss_missing_episode_type NVARCHAR(100), miss_missing_episode_end_date DATETIME,
        miss_missing_rhi_offered NVARCHAR(2), miss_missing_rhi_accepted NVARCHAR(2)
    """,
    "ssd_cla_health": """
        clah_health_check_id NVARCHAR(48), clah_person_id NVARCHAR(48), clah_health_check_type NVARCHAR(500),
        clah_health_check_date DATETIME, clah_health_check_status NVARCHAR(48)
    """,
    "ssd_cla_immunisations": """
        clai_person_id NVARCHAR(48), clai_immunisations_status NCHAR(1), clai_immunisations_status_date DATETIME
    """,
    "ssd_cla_substance_misuse": """
        clas_substance_misuse_id NVARCHAR(48), clas_person_id NVARCHAR(48), clas_substance_misuse_date DATETIME,
        clas_substance_misused NVARCHAR(100), clas_intervention_received NCHAR(1)
    """,
    "ssd_cla_convictions": """
        clac_cla_conviction_id NVARCHAR(48), clac_person_id NVARCHAR(48), clac_cla_conviction_date DATETIME,
        clac_cla_conviction_offence NVARCHAR(1000)
    """,
    "ssd_sdq_scores": """
        csdq_table_id NVARCHAR(48), csdq_person_id NVARCHAR(48), csdq_sdq_completed_date DATETIME,
        csdq_sdq_score INT, csdq_sdq_reason NVARCHAR(100)
    """,
    "ssd_permanence": """
        perm_table_id NVARCHAR(48), perm_person_id NVARCHAR(48), perm_cla_id NVARCHAR(48),
        perm_adm_decision_date DATETIME, perm_part_of_sibling_group NCHAR(1), perm_siblings_placed_together INT,
        perm_siblings_placed_apart INT, perm_ffa_cp_decision_date DATETIME, perm_placement_order_date DATETIME,
        perm_matched_date DATETIME, perm_adopter_sex NVARCHAR(48), perm_adopter_legal_status NVARCHAR(100),
        perm_number_of_adopters INT, perm_placed_for_adoption_date DATETIME, perm_adopted_by_carer_flag
        NCHAR(1), perm_placed_foster_carer_date DATETIME, perm_placed_ffa_cp_date DATETIME,
        perm_placement_provider_urn NVARCHAR(48), perm_decision_reversed_date DATETIME,
        perm_decision_reversed_reason NVARCHAR(100), perm_permanence_order_date DATETIME,
        perm_permanence_order_type NVARCHAR(100), perm_adoption_worker_id NVARCHAR(100)
    """,
    "ssd_cla_previous_permanence": """
        lapp_table_id NVARCHAR(48), lapp_person_id NVARCHAR(48), lapp_previous_permanence_option NVARCHAR(200),
        lapp_previous_permanence_la NVARCHAR(100), lapp_previous_permanence_order_date NVARCHAR(10)
    """,
    "ssd_care_leavers": """
        clea_table_id NVARCHAR(48), clea_person_id NVARCHAR(48), clea_care_leaver_eligibility NVARCHAR(100),
        clea_care_leaver_in_touch NVARCHAR(100), clea_care_leaver_latest_contact DATETIME,
        clea_care_leaver_accommodation NVARCHAR(100), clea_care_leaver_accom_suitable NVARCHAR(100),
        clea_care_leaver_activity NVARCHAR(100), clea_pathway_plan_review_date DATETIME,
        clea_care_leaver_personal_advisor NVARCHAR(100), clea_care_leaver_allocated_team NVARCHAR(48),
        clea_care_leaver_worker_id NVARCHAR(100)
    """,
    "ssd_contacts": """
        cont_contact_id NVARCHAR(48), cont_person_id NVARCHAR(48), cont_contact_date DATETIME,
        cont_contact_source_code NVARCHAR(48), cont_contact_source_desc NVARCHAR(255), cont_contact_outcome_json
        NVARCHAR(4000)
    """,
    "ssd_cin_episodes": """
        cine_referral_id NVARCHAR(48), cine_person_id NVARCHAR(48), cine_referral_date DATETIME,
        cine_cin_primary_need_code NVARCHAR(3), cine_referral_source_code NVARCHAR(48),
        cine_referral_source_desc NVARCHAR(255), cine_referral_outcome_json NVARCHAR(4000), cine_referral_nfa
        NCHAR(1), cine_close_reason NVARCHAR(100), cine_close_date DATETIME, cine_referral_team NVARCHAR(48),
        cine_referral_worker_id NVARCHAR(48)
    """,
    "ssd_involvements": """
        invo_involvements_id NVARCHAR(48), invo_professional_id NVARCHAR(48), invo_professional_role_id
        NVARCHAR(200), invo_professional_team NVARCHAR(48), invo_person_id NVARCHAR(48),
        invo_involvement_start_date DATETIME, invo_involvement_end_date DATETIME, invo_worker_change_reason
        NVARCHAR(200), invo_referral_id NVARCHAR(48)
    """,
    "ssd_professionals": """
        prof_professional_id NVARCHAR(48), prof_staff_id NVARCHAR(48), prof_professional_name NVARCHAR(300),
        prof_social_worker_registration_no NVARCHAR(48), prof_agency_worker_flag NCHAR(1),
        prof_professional_job_title NVARCHAR(500), prof_professional_caseload INT, prof_professional_department
        NVARCHAR(100), prof_full_time_equivalency FLOAT
    """,
    "ssd_department": """
        dept_team_id NVARCHAR(48), dept_team_name NVARCHAR(255), dept_team_parent_id NVARCHAR(48),
        dept_team_parent_name NVARCHAR(255)
    """,
    "care_leaver_contact": """
        contact_id TEXT, person_id TEXT, contact_date DATE, contact_method TEXT, in_touch_code CHAR(4),
        activity_code CHAR(2), accommodation_code CHAR(1), accommodation_suitable CHAR(1), recorded_by TEXT,
        recorded_at TIMESTAMP, last_modified_at TIMESTAMP
    """,
    "pathway_plan": """
        plan_id TEXT, person_id TEXT, plan_start DATE, review_date DATE, next_review_due DATE, completed_date
        DATE, status TEXT, last_modified_at TIMESTAMP
    """,
    "care_leaver_advisor": """
        person_id TEXT, advisor_id TEXT, team_id TEXT, start_date DATE, end_date DATE, last_modified_at
        TIMESTAMP
    """,
}


def columns(table: str) -> list[str]:
    """The names of a table's columns, in order."""
    return [column.split()[0] for column in TABLES[table].split(",")]
