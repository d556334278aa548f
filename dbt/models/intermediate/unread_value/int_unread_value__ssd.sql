-- Written from expectations/contracts by `python -m sufficiency.contracts`.
{{ values_judged('ssd', 'cla_supplement', 'placements_team', {
    'item': 'term supplement_item',
    'effective_date': 'date',
    'entered_at': 'datetime',
}) }}

union all

{{ values_judged('ssd', 'ssd_address', 'placements_team', {
    'addr_address_start_date': 'date',
    'addr_address_end_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_care_leavers', 'leaving_care_team', {
    'clea_care_leaver_eligibility': 'term care_leaver_eligibility',
    'clea_care_leaver_in_touch': 'in_touch',
    'clea_care_leaver_latest_contact': 'date',
    'clea_care_leaver_accommodation': 'accommodation',
    'clea_care_leaver_accom_suitable': 'term accommodation_suitable',
    'clea_care_leaver_activity': 'activity',
    'clea_pathway_plan_review_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_cin_episodes', 'placements_team', {
    'cine_referral_date': 'date',
    'cine_cin_primary_need_code': 'category_of_need',
    'cine_referral_nfa': 'term yes_no',
    'cine_close_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_care_plan', 'placements_team', {
    'lacp_cla_care_plan_start_date': 'date',
    'lacp_cla_care_plan_end_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_convictions', 'placements_team', {
    'clac_cla_conviction_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_episodes', 'placements_team', {
    'clae_cla_episode_start_date': 'date',
    'clae_cla_episode_start_reason': 'reason_for_new_episode',
    'clae_cla_primary_need_code': 'category_of_need',
    'clae_cla_episode_ceased_date': 'date',
    'clae_cla_episode_ceased_reason': 'reason_episode_ceased',
    'clae_cla_last_iro_contact_date': 'date',
    'clae_entered_care_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_health', 'placements_team', {
    'clah_health_check_type': 'health_check_type',
    'clah_health_check_date': 'date',
    'clah_health_check_status': 'health_check_status',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_immunisations', 'placements_team', {
    'clai_immunisations_status': 'term yes_no',
    'clai_immunisations_status_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_placement', 'placements_team', {
    'clap_cla_placement_start_date': 'date',
    'clap_cla_placement_type': 'placement_type',
    'clap_cla_placement_distance': 'decimal(6,1)',
    'clap_cla_placement_provider': 'placement_provider',
    'clap_cla_placement_end_date': 'date',
    'clap_cla_placement_change_reason': 'reason_place_change',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_previous_permanence', 'placements_team', {
    'lapp_previous_permanence_option': 'previous_permanence',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_reviews', 'placements_team', {
    'clar_cla_review_due_date': 'date',
    'clar_cla_review_date': 'date',
    'clar_cla_review_cancelled': 'term yes_no',
    'clar_cla_review_participation': 'review_participation',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_substance_misuse', 'placements_team', {
    'clas_substance_misuse_date': 'date',
    'clas_intervention_received': 'term yes_no',
}) }}

union all

{{ values_judged('ssd', 'ssd_cla_visits', 'placements_team', {
    'clav_cla_visit_date': 'date',
    'clav_cla_visit_seen': 'term yes_no',
    'clav_cla_visit_seen_alone': 'term yes_no',
}) }}

union all

{{ values_judged('ssd', 'ssd_contacts', 'placements_team', {
    'cont_contact_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_disability', 'placements_team', {
    'disa_disability_code': 'term disability',
}) }}

union all

{{ values_judged('ssd', 'ssd_immigration_status', 'placements_team', {
    'immi_immigration_status_start_date': 'date',
    'immi_immigration_status_end_date': 'date',
    'immi_immigration_status': 'immigration_status',
}) }}

union all

{{ values_judged('ssd', 'ssd_involvements', 'placements_team', {
    'invo_professional_role_id': 'involvement_role',
    'invo_involvement_start_date': 'date',
    'invo_involvement_end_date': 'date',
    'invo_worker_change_reason': 'social_worker_reason',
}) }}

union all

{{ values_judged('ssd', 'ssd_legal_status', 'placements_team', {
    'lega_legal_status': 'legal_status',
    'lega_legal_status_start_date': 'date',
    'lega_legal_status_end_date': 'date',
}, known={
    'lega_legal_status': ['special guardianship order', 'sgo', 'child arrangements order', 'cao', 'residence order', 'supervision order', 'private fostering', 'care leaver', 'adoption order', 'adopted', 'not looked after'],
}) }}

union all

{{ values_judged('ssd', 'ssd_linked_identifiers', 'data_team', {
    'link_identifier_type': 'term linked_identifier_type',
    'link_valid_from_date': 'date',
    'link_valid_to_date': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_missing', 'placements_team', {
    'miss_missing_episode_start_date': 'datetime',
    'miss_missing_episode_type': 'missing_type',
    'miss_missing_episode_end_date': 'datetime',
    'miss_missing_rhi_offered': 'term yes_no_na',
    'miss_missing_rhi_accepted': 'term yes_no_na',
}) }}

union all

{{ values_judged('ssd', 'ssd_mother', 'placements_team', {
    'moth_childs_dob': 'date',
}) }}

union all

{{ values_judged('ssd', 'ssd_permanence', 'placements_team', {
    'perm_adm_decision_date': 'date',
    'perm_part_of_sibling_group': 'term yes_no',
    'perm_siblings_placed_together': 'integer',
    'perm_siblings_placed_apart': 'integer',
    'perm_ffa_cp_decision_date': 'date',
    'perm_placement_order_date': 'date',
    'perm_matched_date': 'date',
    'perm_adopter_sex': 'adopter_sex',
    'perm_adopter_legal_status': 'adopter_legal_status',
    'perm_number_of_adopters': 'integer',
    'perm_placed_for_adoption_date': 'date',
    'perm_adopted_by_carer_flag': 'term yes_no',
    'perm_placed_foster_carer_date': 'date',
    'perm_placed_ffa_cp_date': 'date',
    'perm_decision_reversed_date': 'date',
    'perm_decision_reversed_reason': 'reason_placed_ceased',
    'perm_permanence_order_date': 'date',
    'perm_permanence_order_type': 'term permanence_order_type',
}) }}

union all

{{ values_judged('ssd', 'ssd_person', 'placements_team', {
    'pers_sex': 'sex',
    'pers_ethnicity': 'ethnicity',
    'pers_dob': 'date',
    'pers_upn_unknown': 'upn_unknown',
    'pers_expected_dob': 'date',
    'pers_death_date': 'date',
    'pers_is_mother': 'term yes_no',
}) }}

union all

{{ values_judged('ssd', 'ssd_professionals', 'placements_team', {
    'prof_agency_worker_flag': 'term yes_no',
    'prof_professional_caseload': 'integer',
    'prof_full_time_equivalency': 'decimal(4,2)',
}) }}

union all

{{ values_judged('ssd', 'ssd_sdq_scores', 'placements_team', {
    'csdq_sdq_completed_date': 'date',
    'csdq_sdq_score': 'integer',
    'csdq_sdq_reason': 'sdq_reason',
}) }}
