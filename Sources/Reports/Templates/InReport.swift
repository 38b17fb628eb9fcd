/// Something a report tells, with the report around it.
@dynamicMemberLookup
struct InReport<Value> {
  let value: Value
  let report: ReportValues

  subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
    value[keyPath: member]
  }
}
