DROP TYPE IF EXISTS bench_quota_line CASCADE;
CREATE TYPE bench_quota_line AS (quota text, validated_half_days integer);

CREATE OR REPLACE FUNCTION territorial_group_quotas(g territorial_group) RETURNS SETOF bench_quota_line
LANGUAGE sql STABLE AS $$
  SELECT d.quota,
    coalesce(sum(d.half_days) FILTER (WHERE d.status = 'validated'), 0)::integer
  FROM day_entry d WHERE d.tenant_id = g.tenant_id AND d.group_id = g.id GROUP BY d.quota, d.establishment_id
$$;

CREATE OR REPLACE FUNCTION territorial_group_next_session(g territorial_group) RETURNS session
LANGUAGE sql STABLE AS $$
  SELECT s.* FROM session s
  WHERE s.tenant_id = g.tenant_id AND s.group_id = g.id AND s.status = 'planned' AND s.ends_at >= now()
  ORDER BY s.starts_at, s.id LIMIT 1
$$;

CREATE OR REPLACE FUNCTION bench_move_session(tenant uuid, session uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE moved record;
BEGIN
  UPDATE session s SET version = s.version + 1 WHERE s.tenant_id = $1 AND s.id = $2 RETURNING s.group_id, s.version INTO moved;
  PERFORM pg_notify('bench:' || moved.group_id, json_build_object('position', moved.version,
    'sentence', 'Camille Banc a déplacé une séance', 'actorId', $2, 'actorName', 'Camille Banc',
    'tenantId', $1, 'groupId', moved.group_id)::text);
  RETURN moved.version;
END $$;
